import AEOModel
import Foundation
import RegistryHome
import Testing

@Suite struct CivilZoneTimeZoneTests {
    @Test("Summer time begins and ends to the second")
    func amsterdam() throws {
        let zone = try CivilZone(iana: "Europe/Amsterdam")
        let spring = try Instant(rfc3339: "2026-03-29T01:00:00Z")
        #expect(zone.offset(at: spring.adding(seconds: -1)) == 3_600)
        #expect(zone.offset(at: spring) == 7_200)
        let day = try CivilDate(parsing: "2026-11-07")
        #expect(zone.startOfDay(day).rfc3339 == "2026-11-06T23:00:00Z")
    }

    @Test("Morocco's clocks around Ramadan are followed, a month apart")
    func casablanca() throws {
        let zone = try CivilZone(iana: "Africa/Casablanca")
        let within2026 = zone.transitions.filter { (1_767_225_600..<1_798_761_600).contains($0.at) }
        #expect(within2026.count == 2)
    }

    @Test(
        "Every profile's zone agrees with the system at every hour of a sample",
        arguments: [
            "Asia/Tokyo", "Pacific/Auckland", "America/Santo_Domingo", "Asia/Kolkata", "Asia/Hong_Kong",
        ]
    )
    func agreement(name: String) throws {
        let zone = try CivilZone(iana: name)
        let system = try #require(TimeZone(identifier: name))
        for second in stride(from: Int64(0), to: 4_102_444_800, by: 86_400 * 11 + 3_601) {
            let date = Date(timeIntervalSince1970: TimeInterval(second))
            #expect(zone.offset(at: Instant(seconds: second)) == system.secondsFromGMT(for: date))
        }
    }

    @Test("An unknown name is refused", arguments: ["Europe/Atlantis", "", "../etc/passwd"])
    func unknown(name: String) {
        #expect(throws: HomeError.self) { try CivilZone(iana: name) }
    }
}
