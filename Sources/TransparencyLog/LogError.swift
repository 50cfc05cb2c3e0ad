/// Why something that belongs to a log could not be read or made.
public enum LogError: Error, Sendable, Equatable {
    /// The input is larger than this many bytes.
    case tooLarge(limit: Int)
    /// The input is not UTF-8.
    case notUTF8
    /// The input contains a control character other than newline.
    case controlCharacter
    /// The note has no blank line that separates text and signatures, or does not end in a newline.
    case malformedNote
    /// A signature line is not `— name base64`.
    case malformedSignatureLine
    /// The note has more signatures than are accepted.
    case tooManySignatures(limit: Int)
    /// A key name is empty or contains a space or a plus sign.
    case invalidKeyName
    /// A verifier key is not `name+hash+base64`, or its key is not a public key of its type.
    case malformedVerifierKey
    /// A verifier key is of a type that is not supported.
    case unsupportedKeyType(UInt8)
    /// The hash in a verifier key is not that of its name and key.
    case keyIDMismatch
    /// The signature made with a known key is wrong.
    case badSignature(name: String)
    /// The key could not sign.
    case signingFailed(String)
    /// A cosignature is not eight bytes of time and 64 bytes of signature.
    case malformedCosignature
    /// The time of a cosignature is above 2^63 − 1.
    case timestampOutOfRange
    /// The text of a checkpoint has fewer than three lines, an empty line or no final newline.
    case malformedCheckpoint
    /// The size in a checkpoint is not a plain decimal number.
    case malformedSize
    /// The root in a checkpoint is not the base64 form of 32 bytes.
    case malformedRoot
    /// The bundle ends in the middle of an entry.
    case truncatedBundle
    /// The bundle has more than 256 entries.
    case tooManyEntries
    /// The entry is longer than 65 535 bytes.
    case entryTooLong(Int)
    /// A line of a receipt is not what its place demands.
    case malformedReceipt(line: Int)
    /// The size in the proof of a receipt is not that of its checkpoint.
    case treeSizeMismatch
}

extension LogError: CustomStringConvertible {
    /// The reason in words.
    public var description: String {
        switch self {
        case .tooLarge(let limit): "the input is larger than \(limit) bytes"
        case .notUTF8: "the input is not UTF-8"
        case .controlCharacter: "the input contains a control character other than newline"
        case .malformedNote: "the note has no text, a blank line and signature lines, each ended by a newline"
        case .malformedSignatureLine: "a signature line is not an em dash, a key name and a base64 signature"
        case .tooManySignatures(let limit): "the note has more than \(limit) signatures"
        case .invalidKeyName: "a key name is empty or contains a space or a plus sign"
        case .malformedVerifierKey: "the verifier key is not of the form name+hash+base64 of a public key"
        case .unsupportedKeyType(let type): "keys of type \(type) are not supported"
        case .keyIDMismatch: "the hash in the verifier key does not fit its name and key"
        case .badSignature(let name): "the signature of \(name) is wrong"
        case .signingFailed(let reason): "the key could not sign: \(reason)"
        case .malformedCosignature: "the cosignature is not a time and a signature"
        case .timestampOutOfRange: "the time of the cosignature is out of range"
        case .malformedCheckpoint:
            "the checkpoint is not an origin, a size and a root, each on a line of its own"
        case .malformedSize: "the size in the checkpoint is not a plain decimal number"
        case .malformedRoot: "the root in the checkpoint is not the base64 form of 32 bytes"
        case .truncatedBundle: "the bundle ends in the middle of an entry"
        case .tooManyEntries: "the bundle has more than 256 entries"
        case .entryTooLong(let count): "the entry has \(count) bytes; 65535 is the most"
        case .malformedReceipt(let line): "line \(line) of the receipt is not what its place demands"
        case .treeSizeMismatch: "the proof in the receipt is not for the tree of its checkpoint"
        }
    }
}
