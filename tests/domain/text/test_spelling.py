"""Which words of a release are looked up, and putting others in their place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.domain.text.spelling import CAPTION, Place, likeliest, replaced, unnamed, words_of

BODY = """\
We recieve `codez` guests at https://examplle.org and [here](http://exampl.org/wrod). Don’t worry.

```
sourse
```

| tabel | HXIT |

Write to ann@exmple.org, file.pdff, B2B, x. 国教学院 recieve学生.
"""


def test_prose_is_looked_up_and_what_is_none_is_not() -> None:
    words = words_of(Release(title="Teh hall", body=BODY, photos=(Photo("a.jpg", "A caption"),)))
    assert " ".join(words) == "Teh hall We recieve guests at and here Don’t worry tabel Write to caption"
    assert [place.start for place in words["recieve"]] == [3, BODY.index("recieve学生")]
    assert words["caption"] == [Place(CAPTION, 0, 2, 9)]


def test_names_that_are_known_are_right() -> None:
    assert unnamed(["Lee", "Lee’s", "Nobodi"], ["Ann Lee; Jo Sample"]) == ["Nobodi"]


def test_letters_in_another_order_are_the_likeliest() -> None:
    assert likeliest("Teh", ("Te", "Meh", "The", "Tee")) == ("The", "Te", "Meh", "Tee")
    assert likeliest("ocur", ("our", "occur")) == ("occur", "our")


def test_a_word_is_replaced_wherever_it_stands() -> None:
    release = Release(title="A hal", body="The hal. hal", photos=(Photo("a.jpg", "hal"), Photo("b.jpg", "none")))
    changed = replaced(release, words_of(release)["hal"], "hall")
    assert (changed.title, changed.body) == ("A hall", "The hall. hall")
    assert [photo.caption for photo in changed.photos] == ["hall", "none"]


@given(st.text(max_size=200))
def test_every_word_stands_where_it_is_said_to(body: str) -> None:
    for word, places in words_of(Release(body=body)).items():
        assert {body[place.start : place.end] for place in places} == {word}
