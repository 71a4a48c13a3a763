/**
 * The compiled module of `assembly/`, in base64.
 * `npm run build` writes it, so that no file has to be found and read at run time.
 */
export const binary: string;
