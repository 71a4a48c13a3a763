import { NOT_TRANSLATED } from '../not-translated.js';

/** The id of a list as a link to its page; a dash if there is none. */
export function ListLink({ id }: { readonly id: string | null }) {
  if (id === null) return <>–</>;
  return (
    <a class="list-link" href={`/lists/${encodeURIComponent(id)}`} {...NOT_TRANSLATED}>
      {id}
    </a>
  );
}
