import AEOModel
import JOSE

extension BarSpan {
    /// The span of a bar as its authority reads it.
    func json(in zone: CivilZone) -> JSONValue {
        ["from": .legal(from, in: zone), "until": .legal(until, in: zone)]
    }
}
