import AEORegistryClient
import Foundation
import JOSE
import Testing

@testable import aeo

@Suite struct BulkExtensionTests {
    private static let selection = "programme=IN-CBIC,tier=T2,expires=2020-03-01..2020-05-31"

    private func bench(_ register: BulkRegister, lines: [String] = []) throws -> Bench {
        let bench = try Bench(console: ScriptedConsole(lines: lines), wire: register)
        _ = try bench.makeHome()
        return bench
    }

    private func run(
        _ bench: Bench,
        where selection: String = selection,
        reference: String = "Circular 27/2020",
        _ more: String...
    ) async -> CommandStatus {
        await bench.run(
            [
                "extend", "--where", selection, "--until", "2020-06-30", "--reference", reference, "--home",
                bench.file("home"), "--json",
            ] + more
        )
    }

    @Test("Everything that fits is extended by an act of its own, over several pages")
    func all() async throws {
        let register = BulkRegister(1203)
        register.set(7, .init(expiry: "2020-07-31"))
        let bench = try bench(register)
        #expect(await run(bench) == .done)
        let answer = try bench.answer()
        #expect(answer["matched"] == 1202)
        #expect(answer["extended"] == 1202)
        #expect(answer["complete"] == true)
        #expect(register.recorded == 1202)
        #expect(register.expiry(1202) == "2020-06-30")
        #expect(register.expiry(7) == "2020-07-31")
        #expect(
            register.bodies.first == [
                "act": "extend", "reference": "Circular 27/2020", "until": "2020-06-30",
            ]
        )
    }

    @Test("A few acts are under way at once, and never more than was said", arguments: [1, 3, 8])
    func parallel(count: Int) async throws {
        let register = BulkRegister(200)
        let bench = try bench(register)
        #expect(await run(bench, "--parallel", "\(count)") == .done)
        #expect((1...count).contains(register.mostAtOnce))
    }

    @Test(
        "Exceptions, what has ended, what has no end and what lasts longer are left out, each with its reason"
    )
    func leftOut() async throws {
        let register = BulkRegister(6)
        register.set(1, .init(expiry: "2020-05-01", status: "revoked"))
        register.set(2, .init(expiry: nil))
        register.set(3, .init(expiry: "2020-06-30"))
        register.set(4, .init(expiry: "2020-03-01", status: "expired"))
        let bench = try bench(register)
        let list = try bench.write(
            "held.txt",
            "\u{FEFF}# held\r\nn00000\r\n\r\nGONE1\r\nGONE0 # mistyped\r\n"
        )
        let status = await run(
            bench,
            where: "programme=IN-CBIC",
            "--except",
            list,
            "--report",
            bench.file("report")
        )
        #expect(status == .done)
        let answer = try bench.answer()
        #expect(answer["extended"] == 2)
        #expect(answer["skipped_total"] == 4)
        #expect(answer["unmatched_exceptions"] == ["GONE0", "GONE1"])
        let lines = try bench.read("report").split(separator: "\n").map {
            try StrictJSON.parseObject(Array($0.utf8))
        }
        #expect(lines == (answer["skipped"]?.arrayValue ?? []).compactMap(\.objectValue))
        #expect(lines.map { $0["code"] } == ["excepted", "revoked", "no-end-date", "lasts-already"])
        #expect(lines.map { $0["number"] } == ["N00000", "N00001", "N00002", "N00003"])
        #expect(try bench.mode("report") == 0o600)
        #expect(register.expiry(4) == "2020-06-30")
        #expect(register.expiry(0) == "2020-04-30")
    }

    @Test("A run that was broken off goes on when the same command is run again, and records nothing twice")
    func resumed() async throws {
        let register = BulkRegister(700)
        register.die(after: 555)
        let bench = try bench(register)
        let report = ["--report", bench.file("report")]
        #expect(await run(bench, report[0], report[1]) == .unavailable)
        #expect(bench.console.errors.contains("run the same command again"))
        #expect(register.recorded == 555)
        #expect(!FileManager.default.fileExists(atPath: bench.file("report")))
        register.revive()
        let second = try self.bench(register)
        #expect(await run(second, report[0], second.file("report")) == .done)
        #expect(try second.answer()["extended"] == 145)
        #expect(register.recorded == 700)
    }

    @Test("What was recorded is not recorded again, though its answer was lost and the list lags behind")
    func lostAnswer() async throws {
        let register = BulkRegister(30)
        register.loseAnswer(of: 10)
        register.lagBehind()
        let first = try bench(register)
        #expect(await run(first, "--parallel", "1") == .unavailable)
        #expect(try first.answer()["complete"] == false)
        register.revive()
        let second = try bench(register)
        #expect(await run(second) == .done)
        #expect(register.posts == 41)
        #expect(register.recorded == 30)
    }

    @Test("The keys are those of the order, whatever the words around it")
    func keys() async throws {
        func posted(_ selection: String, _ reference: String, _ more: String...) async throws -> [String] {
            let recorder = KeyRecorder(BulkRegister(3))
            let bench = try Bench(wire: recorder)
            _ = try bench.makeHome()
            let command = [
                "extend", "--where", selection, "--until", "2020-06-30", "--reference", reference, "--home",
                bench.file("home"), "--parallel", "1",
            ]
            #expect(await bench.run(command + more) == .done)
            return recorder.keys
        }
        let keys = try await posted(Self.selection, "Circular 27/2020")
        #expect(Set(keys).count == 3)
        let turned = "expires=2020-03-01..2020-05-31,programme=IN-CBIC,tier=T2"
        #expect(try await posted(turned, "Circular 27/2020", "--note", "again") == keys)
        let others = try await posted(Self.selection, "Circular 28/2020")
        #expect(Set(others).isDisjoint(with: keys))
        let dry = try await posted(Self.selection, "Circular 27/2020", "--dry-run")
        #expect(Set(dry).isDisjoint(with: keys))
    }

    @Test("What a rule refuses is told and the others go on")
    func refused() async throws {
        let register = BulkRegister(20)
        register.refuse(3, 17)
        let bench = try bench(register)
        #expect(await run(bench, "--report", bench.file("report")) == .refused)
        let answer = try bench.answer()
        #expect(answer["extended"] == 18)
        #expect(answer["failed_total"] == 2)
        let failed = answer.objects("failed")
        #expect(Set(failed.compactMap { $0.text("number") }) == ["N00003", "N00017"])
        #expect(failed.first?["code"] == "already-ended")
        #expect(failed.first?["reason"] == "it has ended")
        #expect(try bench.read("report").split(separator: "\n").count == 2)
    }

    @Test("A dry run asks for everything and records nothing")
    func dryRun() async throws {
        let register = BulkRegister(20)
        register.refuse(3)
        let bench = try bench(register, lines: ["n"])
        #expect(await run(bench, "--dry-run") == .refused)
        #expect(try bench.answer()["extended"] == 19)
        #expect(try bench.answer()["dry_run"] == true)
        #expect(register.recorded == 0)
        #expect(register.bodies.allSatisfy { $0["dry_run"] == true })
    }

    @Test(
        "What every other act would meet as well ends the run at once",
        arguments: [
            ("invalid-request", 400, CommandStatus.refused), ("forbidden", 403, .notPermitted),
            ("internal", 500, .internal), ("read-only", 503, .unavailable),
        ]
    )
    func hopeless(code: String, status: Int, ending: CommandStatus) async throws {
        let register = BulkRegister(900)
        register.answerActs(with: .problem(code, status))
        let bench = try bench(register)
        #expect(await run(bench, "--parallel", "4") == ending)
        #expect(register.posts <= 8)
        #expect(try bench.answer()["complete"] == false)
    }

    @Test("A busy registry is waited for")
    func busy() async throws {
        let register = BulkRegister(10)
        register.beBusy(5)
        let bench = try bench(register)
        #expect(await run(bench, "--parallel", "1") == .done)
        #expect(register.recorded == 10)
    }

    @Test(
        "At a terminal the numbers are shown first, and nothing is done without a yes",
        arguments: ["n", "", "ja"]
    )
    func asked(answer: String) async throws {
        let register = BulkRegister(12)
        let bench = try bench(register, lines: [answer])
        #expect(await run(bench) == .usage)
        #expect(
            bench.console.errors.contains("Extend 12 certificates (IN-CBIC, T2, ending from 2020-03-01 to")
        )
        #expect(register.posts == 0)
    }

    @Test("At a terminal a bar shows how far it is, elsewhere nothing does")
    func progress() async throws {
        let watched = try bench(BulkRegister(12), lines: ["y"])
        #expect(await run(watched) == .done)
        #expect(watched.console.errors.contains("100 %  12 of 12"))
        let unwatched = try bench(BulkRegister(12))
        #expect(await run(unwatched) == .done)
        #expect(unwatched.console.errors.isEmpty)
    }

    @Test("In words it is told how many, who not and why")
    func words() async throws {
        let register = BulkRegister(40)
        register.refuse(5)
        let bench = try bench(register)
        let list = try bench.write("held.txt", (10..<35).map(BulkRegister.number).joined(separator: "\n"))
        let status = await bench.run(
            "extend",
            "--where",
            Self.selection,
            "--until",
            "2020-06-30",
            "--reference",
            "C",
            "--except",
            list,
            "--home",
            bench.file("home")
        )
        #expect(status == .refused)
        #expect(bench.console.output.contains("25 named by --except"))
        #expect(bench.console.output.contains("N00005"))
        #expect(bench.console.output.contains("and 6 more; --report FILE lists them all"))
    }

    @Test(
        "A bulk extension that is not said well is refused before anything is sent",
        arguments: [
            [], ["N1", "--where", "programme=P"], ["--where", "tier=T2"],
            ["--where", "programme=P", "--out", "f"],
            ["--where", "programme=P", "--receipt-out", "f"], ["--where", "programme=P", "--parallel", "0"],
            ["--where", "programme=P", "--parallel", "33"],
            ["--where", "programme=P", "--idempotency-key", "k"],
            ["--where", "programme=P", "--force"], ["--where", "programme=P,place=X"],
            ["N1", "--except", "f"],
            ["N1", "--parallel", "2"], ["N1", "--report", "f"],
            ["--where", "programme=P", "--reference", ""],
        ]
    )
    func usage(arguments: [String]) async throws {
        let bench = try bench(BulkRegister(1))
        let reference = arguments.contains("--reference") ? [] : ["--reference", "C"]
        let command = ["extend", "--until", "2020-06-30", "--home", bench.file("home")] + reference
        #expect(await bench.run(command + arguments) == .usage)
    }

    @Test("The circular must be named")
    func noReference() async throws {
        let bench = try bench(BulkRegister(1))
        let command = [
            "extend", "--where", "programme=P", "--until", "2020-06-30", "--home", bench.file("home"),
        ]
        #expect(await bench.run(command) == .usage)
        #expect(bench.console.errors.contains("--reference"))
    }

    @Test("A report in the way, a list that is none and one that is missing stop the run before it begins")
    func files() async throws {
        let register = BulkRegister(3)
        let bench = try bench(register)
        _ = try bench.write("report", "precious")
        #expect(await run(bench, "--report", bench.file("report")) == .usage)
        #expect(try bench.read("report") == "precious")
        #expect(await run(bench, "--report", bench.file("none/report")) == .usage)
        #expect(await run(bench, "--except", bench.file("none")) == .usage)
        #expect(await run(bench, "--except", try bench.write("bad", "A\u{1}")) == .usage)
        #expect(register.lists == 0)
        #expect(await run(bench, "--force", "--report", bench.file("report")) == .done)
        #expect(try bench.read("report").isEmpty)
    }
}
