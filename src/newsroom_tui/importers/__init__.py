"""Reading releases out of files: one module a format, one line of `table` each."""
