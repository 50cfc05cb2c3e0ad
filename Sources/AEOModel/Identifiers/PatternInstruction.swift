/// One step of a compiled pattern; distances are relative, so that pieces can be joined and repeated.
enum PatternInstruction: Sendable {
    /// Takes `minimum` to `maximum` bytes of the set, as many as possible first.
    case run(ASCIISet, minimum: Int, maximum: Int)
    /// Tries the next instruction first, then the one `distance` ahead.
    case fork(distance: Int)
    /// Goes on `distance` ahead (or behind).
    case jump(distance: Int)
    /// Goes on `distance` ahead unless what follows, up to `found`, matches here.
    case unlessAhead(distance: Int)
    /// The end of a look-ahead.
    case found
    /// The end of the pattern: matches at the end of the bytes.
    case end
}
