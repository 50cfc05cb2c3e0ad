extension [Act] {
    /// The acts that corrections make void, from whatever instant on.
    public var voided: Set<RecordID> { Set(filter { $0.kind == .correct }.flatMap(\.targets)) }
}
