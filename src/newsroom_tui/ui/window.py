"""The window: a list of any length, of which only what is looked at is loaded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from newsroom_tui.domain.listing import END, Headline, Page, Sort
from newsroom_tui.language import N_, _
from newsroom_tui.newsroom import Newsroom

SORT_LABELS = {
    Sort.DATE: N_("newest first"),
    Sort.TITLE: N_("by title"),
    Sort.AUTHOR: N_("by author"),
    Sort.UPDATED: N_("last saved first"),
}
PAGE_ROWS = 50
PAGES_KEPT = 12
ROWS_AT_ONCE = 500


class Window:
    """The rows that a query finds, in an order, fetched a page at a time as they are asked for.

    Its length is what the library said when it was opened; once somebody saves, open another one.

    Args:
        is_counted: whether to count the rows at once. Otherwise there are as many as the first page has, and more once
            `count_rows` was asked: to find the first of very many is quicker than to count them.

    Attributes:
        is_counted: whether `count` is that of all rows.

    Raises:
        NewsroomError: from `__init__` and `row`, where the library fails or the query cannot be read.
    """

    def __init__(self, newsroom: Newsroom, query: str = "", sort: Sort = Sort.DATE, *, is_counted: bool = True) -> None:
        self.query = query
        self.sort = sort
        self._newsroom = newsroom
        self._pages: OrderedDict[int, Page] = OrderedDict()
        if is_counted:
            self.is_counted, self.count = True, newsroom.count(query)
        else:
            first = self._pages[0] = newsroom.find(query, sort, limit=PAGE_ROWS)
            self.is_counted, self.count = first.after is None, len(first.headlines)

    def count_rows(self) -> int:
        """How many rows there are; `is_counted` and `count` say so once `set_count` was told."""
        return self._newsroom.count(self.query)

    def set_count(self, count: int) -> None:
        """There are so many rows."""
        self.is_counted, self.count = True, max(count, self.count)

    def __len__(self) -> int:
        return self.count

    def place(self, index: int) -> str:
        """In words, which row of how many in what order."""
        if not self.is_counted:
            return f"{index + 1:,} · {_(SORT_LABELS[self.sort])}"
        where = _("{place:,} of {count:,}", place=index + 1, count=self.count) if self.count else _("no releases")
        return f"{where} · {_(SORT_LABELS[self.sort])}"

    def row(self, index: int) -> Headline | None:
        """The row at a place, None past the end, or where rows went missing since the window was opened."""
        if not 0 <= index < self.count:
            return None
        headlines = self._page(index // PAGE_ROWS).headlines
        offset = index % PAGE_ROWS
        return headlines[offset] if offset < len(headlines) else None

    def index_of(self, release_id: int) -> int | None:
        """Where a release stands, None where it is not in this list."""
        return self._newsroom.rank(release_id, self.query, self.sort)

    def rows(self, first: Headline, last: Headline, count: int) -> Iterator[Headline]:
        """The rows from one to another, `count` at the most, whatever has come or gone above them meanwhile.

        Asks the library and nothing that is loaded here: for threads.
        """
        skip = self.index_of(first.id) or 0
        page = self._newsroom.find(self.query, self.sort, skip=skip, limit=min(count, ROWS_AT_ONCE))
        while True:
            for row in page.headlines[:count]:
                yield row
                if row.id == last.id:
                    return
            count -= len(page.headlines)
            if page.after is None or count <= 0:
                return
            page = self._newsroom.find(self.query, self.sort, after=page.after, limit=min(count, ROWS_AT_ONCE))

    def _page(self, number: int) -> Page:
        if number not in self._pages:
            self._pages[number] = self._fetch(number)
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]

    def _fetch(self, number: int) -> Page:
        """A page, counted from the nearest place that is known: a loaded neighbour, the top, or the end."""
        find, query, sort = self._newsroom.find, self.query, self.sort
        first = number * PAGE_ROWS
        rows = min(PAGE_ROWS, self.count - first)
        above, below = self._pages.get(number - 1), self._pages.get(number + 1)
        if above is not None and above.after is not None:
            return find(query, sort, after=above.after, limit=rows)
        if below is not None and below.before is not None:
            return find(query, sort, before=below.before, limit=rows)
        if first > self.count // 2:
            return find(query, sort, before=END, skip=self.count - first - rows, limit=rows)
        return find(query, sort, skip=first, limit=rows)
