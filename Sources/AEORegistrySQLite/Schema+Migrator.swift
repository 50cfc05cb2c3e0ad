import GRDB

extension Schema {
    /// Brings a file to the newest version, one step for every file in `schemas/sql/sqlite`.
    static var migrator: DatabaseMigrator {
        // No step changes a row that is there, so there is no foreign key to check again at the end.
        var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
        migrator.registerMigration("V0001_initial") { try $0.execute(sql: Schema.initial) }
        migrator.registerMigration("V0002_life") { try $0.execute(sql: Schema.life) }
        return migrator
    }
}
