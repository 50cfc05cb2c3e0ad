/// Makes the byte source a caller handed in drive the standard library's unbiased shuffle.
struct ByteSourceGenerator: RandomNumberGenerator {
    let source: (Int) -> [UInt8]

    mutating func next() -> UInt64 {
        source(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
