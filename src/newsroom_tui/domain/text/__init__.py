"""Text as offices write it, English and Chinese: counting, cleaning, wrapping."""
