"""Writing releases as other people's formats: one module a format, one line of `table` each."""
