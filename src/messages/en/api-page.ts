/** The page about the HTTP API. */
export const apiPage = {
  'api-page.title': 'HTTP API',
  'api-page.operations': 'Operations',
  'api-page.lead':
    'Everything on these pages is available to scripts. The machine-readable description is {link} (OpenAPI 3.1).',
  'api-page.required': 'required',
  'api-page.example': 'Example answer',
} as const;
