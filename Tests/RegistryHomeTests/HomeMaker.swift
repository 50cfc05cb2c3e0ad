import AEOModel
import AEORegistry
import RegistryHome

/// Makes homes for tests from the profiles that the program carries.
struct HomeMaker {
    let folder: TemporaryFolder
    let library: ProgrammeLibrary
    let now = Instant(seconds: 1_795_000_000)

    init() throws {
        folder = try TemporaryFolder()
        library = try ProgrammeLibrary(files: EmbeddedSchemas.files)
    }

    func request(
        authority: String = "NL",
        programmes: [String] = ["EU-AEO"],
        url: String = "http://127.0.0.1:8480"
    ) -> HomeRequest {
        HomeRequest(home: folder.child("home"), authority: authority, programmes: programmes, url: url)
    }

    func make(_ request: HomeRequest? = nil) throws(HomeError) -> InitialisedHome {
        try HomeInitialiser(library: library).initialise(request ?? self.request(), now: now)
    }

    func plan(_ authority: String, _ programmes: [String]) throws(HomeError) -> HomeConfiguration {
        try HomePlan(request(authority: authority, programmes: programmes), library: library).configuration
    }
}
