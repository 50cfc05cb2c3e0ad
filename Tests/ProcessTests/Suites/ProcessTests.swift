import Testing

/// Everything that starts the real programs; one at a time, as they share the machine's processors.
@Suite("The real programs", .serialized)
struct ProcessTests {}
