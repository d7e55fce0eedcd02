"""A terminal newsroom for press offices: import, read, mend, check and publish releases."""

__version__ = "0.1.0"
