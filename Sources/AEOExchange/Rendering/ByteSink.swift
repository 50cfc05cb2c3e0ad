/// What takes the bytes of a file that is written.
package typealias ByteSink = ([UInt8]) throws(ExchangeError) -> Void
