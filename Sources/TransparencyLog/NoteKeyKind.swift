/// What a key signs, the type byte of C2SP signed-note: the two Ed25519 kinds of the log family.
public enum NoteKeyKind: UInt8, Sendable, Hashable {
    /// The text of the note itself, as a log signs its checkpoints.
    case note = 0x01
    /// A time and the text of the note, as a witness cosigns (C2SP tlog-cosignature).
    case cosignature = 0x04
}
