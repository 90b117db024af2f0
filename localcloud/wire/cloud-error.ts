/** An error as the vendor's gateway answers it: HTTP 200, `code` and `message` in the body. The SDK turns the code into its number. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string
  ) {
    super(message);
    this.name = 'CloudError';
  }
}
