"""Settings: ``config.toml``, the environment and the command line, frozen into one value."""
