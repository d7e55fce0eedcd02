"""Finding: queries and places in lists, as SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsroom_tui.domain.listing import END, Cursor, Facets, Page, Sort, facets_of, key_at, page
from newsroom_tui.domain.query import MISSABLE, Filter, Query, Term
from newsroom_tui.errors import UsageError
from newsroom_tui.language import _
from newsroom_tui.store.catalogue import schema
from newsroom_tui.store.catalogue.database import Database
from newsroom_tui.store.catalogue.rows import HEADLINE_COLUMNS, encodable, headline

_COLUMNS = ", ".join(f"r.{name}" for name in HEADLINE_COLUMNS.split(", "))

_AT_ONCE = 500  # values in one statement, which may not hold any number of them

_KEYS = {Sort.TITLE: "title_key", Sort.AUTHOR: "author_key", Sort.UPDATED: "updated_at"}


def find(
    database: Database,
    query: Query,
    sort: Sort,
    *,
    after: Cursor | None,
    before: Cursor | None,
    limit: int,
    skip: int,
) -> Page:
    """A page of a list; see `Store.find`."""
    search = _Search(query, sort)
    cursor = None if before == END else before if before is not None else after
    is_upward = before is not None
    if cursor is not None:
        search.narrow(cursor, is_upward=is_upward)
    sql = f"SELECT {_COLUMNS} {search.sql} ORDER BY {search.order(is_upward)} LIMIT ? OFFSET ?"
    found = [headline(columns) for columns in database.rows(sql, (*search.parameters, limit + 1, skip))]
    has_more = len(found) > limit
    rows = found[:limit]
    has_passed = cursor is not None or skip > 0
    if is_upward:
        return page(reversed(rows), sort, has_above=has_more, has_below=has_passed)
    return page(rows, sort, has_above=has_passed, has_below=has_more)


def count(database: Database, query: Query) -> int:
    """How many releases a query finds."""
    search = _Search(query, Sort.DATE)
    ask = database.rows_beside if search.match else database.rows  # a common word stands in very many releases
    return int(ask(f"SELECT count(*) {search.sql}", search.parameters)[0][0])


def rank(database: Database, release_id: int, query: Query, sort: Sort) -> int | None:
    """How many rows stand above a release in a list."""
    search = _Search(query, sort)
    own = database.rows(f"SELECT {search.place} {search.sql} AND r.id = ?", (*search.parameters, release_id))
    if not own:
        return None
    search.above(own[0])
    return int(database.value(f"SELECT count(*) {search.sql}", search.parameters))


def facets(database: Database, field: str) -> Facets:
    """How often each value of a field stands in the library."""
    if field == "tags":
        sql = "SELECT tag, count(*) FROM tag JOIN release r USING (id) WHERE r.is_binned = 0 GROUP BY tag"
        return dict(sorted(database.rows_beside(sql), key=lambda pair: (-pair[1], pair[0])))
    sql = f"SELECT {field}, count(*) FROM release WHERE is_binned = 0 GROUP BY {field}"
    values = []
    for value, number in database.rows_beside(sql):
        for part in dict.fromkeys(part.strip() for part in value.split(";") if part.strip()):
            values += [part] * number
    return facets_of(values)


def known(database: Database, uids: Sequence[str]) -> dict[str, int]:
    """Which uids the library has, with their ids."""
    found: dict[str, int] = {}
    for first in range(0, len(uids), _AT_ONCE):
        some = uids[first : first + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        found.update(database.rows(f"SELECT uid, id FROM release WHERE uid IN ({marks}) ORDER BY id DESC", some))
    return found


def highest_id(database: Database) -> int:
    """The highest id that a release has or had, 0 where there was none."""
    sql = "SELECT max(id) FROM (SELECT max(id) AS id FROM release UNION SELECT max(id) FROM grave)"
    return int(database.value(sql) or 0)


class _Search:
    """A query over one order of the list, from ``FROM`` to the end of ``WHERE``."""

    def __init__(self, query: Query, sort: Sort) -> None:
        self.sort = sort
        self.match = _match(query.terms)
        self.wheres: list[str] = []
        self.parameters: list[Any] = []
        if self.match:
            self._add("words MATCH ?", self.match)
        self._add("r.is_binned = ?", query.is_in_bin)
        excluded = [term for term in query.terms if term.is_excluded]
        if excluded and not self.match:
            nothing = " OR ".join(_phrase(term) for term in excluded)
            self._add("r.row NOT IN (SELECT rowid FROM words WHERE words MATCH ?)", nothing)
        for condition in query.filters:
            where, parameters = _condition(condition)
            self._add(where, *parameters)

    @property
    def sql(self) -> str:
        """The tables and the conditions."""
        # CROSS JOIN keeps SQLite from walking the whole list to look each release up among the words
        tables = "words CROSS JOIN release r ON r.row = words.rowid" if self.match else "release r"
        return f"FROM {tables} WHERE {' AND '.join(self.wheres)}"

    @property
    def place(self) -> str:
        """The columns that say where a row stands."""
        return self._row if self.sort is Sort.DATE else f"r.{_KEYS[self.sort]}, r.id"

    def order(self, is_upward: bool) -> str:
        """The order of the rows."""
        if self.sort is Sort.DATE:
            return f"{self._row} {'ASC' if is_upward else 'DESC'}"
        is_rising = (self.sort is not Sort.UPDATED) is not is_upward
        return f"r.{_KEYS[self.sort]} {'ASC' if is_rising else 'DESC'}, r.id {'ASC' if is_upward else 'DESC'}"

    def narrow(self, cursor: Cursor, *, is_upward: bool) -> None:
        """Leave only what stands above, or below, a cursor."""
        key, release_id = key_at(cursor)
        if self.sort is not Sort.DATE:
            self._beyond((key, release_id), is_upward)
            return
        try:
            if not 0 <= release_id < 1 << schema.ID_BITS:
                raise ValueError(release_id)
            row = schema.row_of(key, release_id, schema.LAST_GENERATION if is_upward else 0)
        except ValueError:
            raise UsageError(_("This place in the list is not known; start from the top.")) from None
        self._beyond((row,), is_upward)

    def above(self, place: tuple[Any, ...]) -> None:
        """Leave only what stands above a place that `place` gave."""
        self._beyond(place, True)

    def _beyond(self, place: tuple[Any, ...], is_upward: bool) -> None:
        if self.sort is Sort.DATE:
            self._add(f"{self._row} {'>' if is_upward else '<'} ?", *place)
            return
        key, release_id = place
        column = f"r.{_KEYS[self.sort]}"
        sign = "<" if (self.sort is not Sort.UPDATED) is is_upward else ">"
        by_id = ">" if is_upward else "<"
        self._add(f"{column} {sign}= ? AND ({column} {sign} ? OR r.id {by_id} ?)", key, key, release_id)

    @property
    def _row(self) -> str:
        return "words.rowid" if self.match else "r.row"

    def _add(self, where: str, *parameters: Any) -> None:
        self.wheres.append(where)
        self.parameters += parameters


def _match(terms: Sequence[Term]) -> str:
    """What is looked for among the words, empty where nothing is."""
    wanted = [_phrase(term) for term in terms if not term.is_excluded]
    if not wanted:
        return ""
    unwanted = "".join(f" NOT {_phrase(term)}" for term in terms if term.is_excluded)
    return f"({' AND '.join(wanted)}){unwanted}"


def _phrase(term: Term) -> str:
    column = f"{term.field} : " if term.field else ""
    return f'({column}"{encodable(" ".join(term.words))}"{" *" if term.is_prefix else ""})'


def _condition(condition: Filter) -> tuple[str, list[Any]]:
    """One filter as SQL, with its parameters."""
    span: list[Any] = [encodable(condition.first), encodable(condition.last)]
    match condition.kind:
        case "missing":
            where, span = "r.missing & ?", [1 << MISSABLE.index(condition.first)]
        case "tag":
            where = "r.id IN (SELECT id FROM tag WHERE folded >= ? AND folded <= ?)"
        case "status":
            where = "r.status >= ? AND r.status <= ?"
        case "lang":
            where = "r.lang <> '' AND r.lang >= ? AND r.lang <= ?"
        case _:
            where = "r.release_date <> '' AND r.release_date >= ? AND r.release_date <= ?"
    return f"NOT ({where})" if condition.is_excluded else f"({where})", span
