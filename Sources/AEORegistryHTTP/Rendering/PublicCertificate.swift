import AEOModel
import AEORegistry
import JOSE

/// What the public sees of a certificate whose holder agreed to it.
struct PublicCertificate {
    let view: CertificateView
    let zone: CivilZone

    var json: JSONObject {
        [
            "certificate_number": .string(view.record.number),
            "name": view.holder["name"] ?? .null,
            "name_latin": view.holder["name_latin"] ?? .null,
            "country": view.holder["country"] ?? .null,
            "programme": .string(view.record.programme.text),
            "tier": .string(view.terms.tier),
            "status": .string(view.status.rawValue),
            "effective_date": .string(zone.date(of: view.record.terms.effectiveAt).description),
            "explanation": .string(explanation),
        ]
    }

    private var explanation: String {
        let what = "The \(view.terms.tier) certificate under \(view.record.programme)"
        let since = zone.date(of: view.since)
        switch view.status {
        case .active:
            return "\(what) is in force since \(since)"
                + (view.until.map { " until \(zone.printed($0))." } ?? ".")
        case .pending:
            return "\(what) is granted and takes effect on \(zone.date(of: view.record.terms.effectiveAt))."
        case .suspended: return "\(what) is suspended since \(since): it gives no benefits for now."
        case .annulled: return "\(what) was annulled: it counts as never given."
        case .revoked, .surrendered, .lapsed, .expired, .superseded:
            return "\(what) has ended (\(view.status.rawValue)) since \(since)."
        }
    }
}
