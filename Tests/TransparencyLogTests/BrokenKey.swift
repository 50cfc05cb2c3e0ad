import TransparencyLog

/// A key that fails in one of two ways.
struct BrokenKey: NoteSigning {
    let publicKey: [UInt8]
    let answer: [UInt8]?

    func sign(_ message: [UInt8]) throws -> [UInt8] {
        guard let answer else { throw Unplugged() }
        return answer
    }

    struct Unplugged: Error {}
}
