"""The window that brings in a register kept in Excel before: file, columns, preview, consent."""
