"""Texts that attack: what drives terminals, what looks like markup, links that must lead nowhere."""

from __future__ import annotations

PAYLOADS: dict[str, str] = {
    "clear the screen": "\x1b[2J",
    "reset": "\x1bc",
    "colours that no theme uses": "\x1b[5;8;31;47m",
    "ask where the caret is": "\x1b[6n",
    "leave the alternate screen": "\x1b[?1049l",
    "window title": "\x1b]0;owned\x07",
    "clipboard": "\x1b]52;c;b3duZWQ=\x07",
    "link": "\x1b]8;;file:///etc/passwd\x1b\\here\x1b]8;;\x1b\\",
    "device control": "\x1bP$q q\x1b\\",
    "application command": "\x1b_Gowned\x1b\\",
    "privacy message": "\x1b^owned\x1b\\",
    "escape alone": "\x1b",
    "8-bit CSI": "\x9b2J",
    "8-bit OSC": "\x9d0;owned\x9c",
    "8-bit DCS": "\x90$q q\x9c",
    "next line": "\x85",
    "bell": "\x07",
    "backspaces": "\x08\x08\x08",
    "carriage return": "\rowned",
    "other character set": "\x0e\x0f",
    "line tabulation and form feed": "\x0b\x0c",
    "delete": "\x7f",
    "null": "\x00",
    "right to left": "\u202eowned\u202c",
    "isolate": "\u2066owned\u2069",
    "lone surrogate": "\ud800",
    "line separator": "\u2028\u2029",
}
"""What must not reach a terminal, by what it does there."""

MARKUP: tuple[str, ...] = (
    "[/]",
    "[/",
    "[",
    "[[",
    "[]",
    "\\[",
    "[data: /m]",
    "[Update] Hall opens",
    "[red]x[/red]",
    "[/red]",
    "[bold red on blue blink]x",
    "[@click=app.quit]x[/]",
    "[@click=app.exit(7)]x[/]",
    "[@click=screen.bin]x[/]",
    "[link=file:///etc/passwd]x[/link]",
    "[$primary]x[/]",
    "[$nothing]x",
    "[reverse]x[/reverse][/reverse]",
)
"""What some programs take for commands to their screen."""

LINKS: tuple[str, ...] = (
    "[a](ssh://host.example/x)",
    "[b](smb://host.example/x)",
    "[c](file:///etc/passwd)",
    "[d](/etc/passwd)",
    "[e](--help)",
    "[f](javascript:alert(1))",
    "[g](data:text/html,x)",
    "![h](data:image/png;base64,AAAA)",
    "![i](http://host.example/pixel.png)",
    "[j](http://host.example/)",
    "[k](mailto:ann@host.example?body=x)",
    "<http://host.example/>",
    "<ssh://host.example/>",
    "http://host.example/bare",
    "[l]",
    "[m](<http://host.example/a b>)",
    "[n](tel:+1)",
    "<a href='http://host.example/'>o</a>",
    "[l]: vnc://host.example/",
)
"""Forms of links. None may be opened by being shown, or by a click on it."""
