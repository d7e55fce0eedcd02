"""A web page that stands alone: the article, sanitised, with a style of its own and no script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.exporters.body import elements, parser
from newsroom_tui.exporters.credits import credits_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
{metas}<style>
body {{ max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, "Noto Serif CJK SC", serif; }}
h1 {{ line-height: 1.25; }}
.subtitle, .credits, figcaption {{ color: #555; }}
figure {{ margin: 1.5rem 0; }}
img {{ max-width: 100%; }}
table {{ border-collapse: collapse; }}
td, th {{ border: 1px solid #bbb; padding: 0.2rem 0.6rem; }}
blockquote {{ margin-left: 0; padding-left: 1rem; border-left: 0.2rem solid #bbb; }}
pre {{ overflow-x: auto; }}
</style>
</head>
<body>
{article}
</body>
</html>
"""
_MORE_TAGS = {"input", "section"}
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"class", "id", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt"},
    "input": {"type", "checked", "disabled"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto"}


def write(release: Release) -> str:
    """The release as a whole page."""
    metas = {"author": release.author, "keywords": ", ".join(release.tags), "date": release.release_date}
    return _PAGE.format(
        language=escape(release.language or "en"),
        title=escape(release.title or release.opening or "(empty)"),
        metas="".join(f'<meta name="{name}" content="{escape(text)}">\n' for name, text in metas.items() if text),
        article=article(release),
    )


def article(release: Release) -> str:
    """The release as an ``<article>`` that can stand in any page: nothing in it acts or is fetched but pictures."""
    import nh3

    markdown = parser()
    parts = [_header(release), *(_element(element, markdown) for element in elements(release))]
    inner = "\n".join(part for part in parts if part)
    clean = nh3.clean(
        f"<article>\n{inner}\n</article>",
        tags=nh3.ALLOWED_TAGS | _MORE_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        attribute_filter=_filtered,
        link_rel="noopener noreferrer",
    )
    return clean.strip()


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    """Boxes to tick are all the input there is, and ids keep to their own names."""
    if (tag, attribute) == ("input", "type"):
        return "checkbox"
    if attribute == "id" and not value.startswith("fn"):
        return None
    return value


def _header(release: Release) -> str:
    lines = []
    if release.title:
        lines.append(f"<h1>{escape(release.title)}</h1>")
    if release.subtitle:
        lines.append(f'<p class="subtitle">{escape(release.subtitle)}</p>')
    lines_of_credit = [f"{escape(label)}{escape(text)}" for label, text in credits_of(release)]
    if lines_of_credit:
        lines.append(f'<p class="credits">{"<br>".join(lines_of_credit)}</p>')
    return "<header>\n" + "\n".join(lines) + "\n</header>" if lines else ""


def _element(element: Photo | SyntaxTreeNode, markdown: MarkdownIt) -> str:
    if isinstance(element, Photo):
        return _figure(element)
    return str(markdown.renderer.render(element.to_tokens(), markdown.options, {})).strip()


def _figure(photo: Photo) -> str:
    words = " ".join(word for word in (photo.caption, f"({photo.credit})" if photo.credit else "") if word)
    image = f'<img src="{escape(photo.file)}" alt="{escape(photo.caption)}">' if photo.file else ""
    caption = f"<figcaption>{escape(words)}</figcaption>" if words else ""
    return f"<figure>{image}{caption}</figure>"
