/// Thrown after an answer whose request was not read to its end.
struct ConnectionEnd: Error {}
