import GRDB

extension Schema {
    /// Brings a file to the newest version, each step in a transaction of its own.
    var migrator: DatabaseMigrator {
        // No step changes a row that is there, so there is no foreign key to check again at the end.
        var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
        for (position, step) in steps.enumerated() {
            migrator.registerMigration(step.name) { connection in
                try connection.execute(sql: step.sql)
                // The version moves with the step that makes it, whether or not the step says so.
                try connection.execute(sql: "PRAGMA user_version = \(position + 1)")
            }
        }
        return migrator
    }
}
