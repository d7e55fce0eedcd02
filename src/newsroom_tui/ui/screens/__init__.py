"""What fills the whole screen: screens own state, start workers and hear what widgets say."""
