"""The encrypted store: header and keys, tables, journal, migrations."""
