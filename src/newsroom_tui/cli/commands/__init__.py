"""The commands, one module each: ``configure(parser)`` declares its options, ``run(call)`` does it."""
