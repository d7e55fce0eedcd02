"""What a newsroom talks about: frozen dataclasses and pure functions over the standard library only."""
