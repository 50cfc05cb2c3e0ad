/// The version of the programs.
package enum BuildVersion {
    package static let text = "0.3.0"
}
