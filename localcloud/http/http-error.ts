/** An answer other than 200 of our own surface (not of /admin): `errCode` and `errMsg` as the mini-program's SDK names them. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly errCode: number,
    message: string,
  ) {
    super(message);
  }
}
