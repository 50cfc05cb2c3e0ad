import AEOModel
import AEORegistry
import JOSE
import Testing

@Suite struct CodeListTests {
    @Test("Roles are found by their code and by their words, in lower case")
    func roles() throws {
        let roles = try RoleCodes.read(try Shelf.bytes("code-lists/roles.json"))
        #expect(roles["exp"] == "EXP")
        #expect(roles["exporter"] == "EXP")
        #expect(roles["customs broker"] == "BRK")
        #expect(roles["EXP"] == nil)
        #expect(roles["astronaut"] == nil)
    }

    @Test("Every role of every profile is in the list of roles", arguments: Shelf.all)
    func rolesOfProfiles(identity: String) throws {
        let known = Set(try RoleCodes.read(try Shelf.bytes("code-lists/roles.json")).values)
        for version in try Shelf.hosted(identity).profile.versions {
            #expect(known.isSuperset(of: version.roles))
        }
    }

    @Test(
        "A list of roles that makes no sense is refused",
        arguments: [
            #"{"$schema":"../json/code-list-roles.schema.json","roles":[]}"#,
            #"{"$schema":"../json/code-list-safe.schema.json","roles":[]}"#,
            #"{"roles":[]}"#,
            """
            {"$schema":"../json/code-list-roles.schema.json","roles":[
            {"code":"A","word":"a b","words":["b"],"description":"x","safe_role":true}]}
            """,
            """
            {"$schema":"../json/code-list-roles.schema.json","roles":[
            {"code":"A","word":"b","words":["b"],"description":"x","safe_role":true},
            {"code":"C","word":"B","words":["B"],"description":"x","safe_role":true}]}
            """,
        ]
    )
    func brokenRoles(text: String) {
        #expect(throws: ProfileError.self) { try RoleCodes.read(Array(text.utf8)) }
    }

    @Test("The SAFE letters are A to M")
    func letters() throws {
        #expect(try Shelf.safeCriteria().keys.sorted().joined() == "ABCDEFGHIJKLM")
    }

    @Test("A list of letters with a gap is refused")
    func gap() {
        let text = """
            {"$schema":"../json/code-list-safe.schema.json","criteria":[
            {"code":"B","title":"x","description":"y"}]}
            """
        #expect(throws: ProfileError.self) { try SafeCriteria.read(Array(text.utf8)) }
    }
}
