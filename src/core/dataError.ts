// The one kind of error that bad data raises. It is apart so that every layer can tell "these bytes are wrong, and here
// is a sentence for the student" from a fault of ours.

/** Data that cannot be used. `message` is a whole sentence that a student understands. */
export class DataError extends Error {
  override name = 'DataError';
}
