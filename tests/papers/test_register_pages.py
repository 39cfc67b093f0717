from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.papers.register_layout import GROUP, NOTE, PAD, Block, Placed, Room, Stack
from bmnn_desk.papers.register_pages import height_of, paginate

ROOM = Room(top=50.0, bottom=350.0, lead=12.0, signing_row=30.0)


def plain(name: str, lines: int) -> Stack:
    texts = tuple(f"{name}{index}" for index in range(lines))
    return (Block(lines * ROOM.lead + 2 * PAD, texts),)


def signed(name: str, sizes: list[int]) -> Stack:
    heights = [(size - 1) * ROOM.lead + ROOM.signing_row for size in sizes]
    return tuple(
        Block(
            height,
            tuple(f"{name}{index}.{line}" for line in range(size)),
            whole=height <= ROOM.height,
        )
        for index, (size, height) in enumerate(zip(sizes, heights, strict=True))
    )


ROWS = st.lists(
    st.tuples(st.integers(1, 80), st.lists(st.integers(1, 60), min_size=1, max_size=40)), max_size=8
)


@given(ROWS)
def test_every_line_is_placed_once_in_order_and_inside_the_page(
    sizes: list[tuple[int, list[int]]],
) -> None:
    rows = [
        (number, (plain(f"p{number}-", lines), signed(f"s{number}-", blocks)))
        for number, (lines, blocks) in enumerate(sizes)
    ]
    pages = paginate(rows, ROOM)
    placed = [row for page in pages for row in page]
    for column in (0, 1):
        wanted = [line for _, cells in rows for block in cells[column] for line in block.lines]
        found = [line for row in placed for block in row.stacks[column] for line in block.lines]
        assert found == wanted
    assert all(
        row.top >= ROOM.top and row.top + row.height <= ROOM.bottom + 0.001 for row in placed
    )
    assert all(height_of(row.stacks) <= row.height + 0.001 for row in placed)


def test_a_row_that_fits_a_page_is_never_parted() -> None:
    rows = [(number, (plain("a", 15),)) for number in range(7)]
    assert [[row.part for row in page] for page in paginate(rows, ROOM)] == [[0]] * 7


def test_a_whole_signing_row_is_never_parted() -> None:
    pages = paginate([(1, (signed("s", [3] * 30),))], ROOM)
    assert len(pages) > 1
    assert all(len(block.lines) == 3 for page in pages for row in page for block in row.stacks[0])


def test_no_rows_are_one_empty_page() -> None:
    assert paginate([], ROOM) == [[]]


NOTED = st.lists(st.tuples(st.integers(1, 40), st.integers(0, 60)), min_size=1, max_size=8)


@given(NOTED, st.floats(50.0, 340.0))
def test_a_note_is_placed_once_below_its_row_and_parted_from_it_only_where_it_must(
    sizes: list[tuple[int, int]], begin: float
) -> None:
    rows: list[tuple[int, tuple[Stack, ...]]] = []
    for number, (lines, noted) in enumerate(sizes):
        rows.append((number, (plain(f"p{number}-", lines), plain("", 1))))
        if noted:
            rows.append((NOTE, (plain(f"n{number}-", noted),)))
    pages = paginate(rows, ROOM, begin)
    placed = [row for page in pages for row in page]
    found = [line for row in placed for line in lines_of(row)]
    assert found == [line for _, cells in rows for line in cells[0][0].lines]
    assert all(
        row.top >= ROOM.top and row.top + row.height <= ROOM.bottom + 0.001 for row in placed
    )
    for page in pages:
        assert all(a.top + a.height <= b.top + 0.001 for a, b in pairwise(page))
        if page and page[0].note:
            of_line = [row for row in placed if row.ordinal == page[0].ordinal]
            assert sum(row.height for row in of_line) > ROOM.height or len(of_line) > 2
            assert page[0].part > 0


def lines_of(row: Placed) -> list[str]:
    return [line for block in row.stacks[0] for line in block.lines]


def test_a_row_turns_the_page_with_its_note_and_the_name_of_its_group() -> None:
    rows = [
        (1, (plain("a", 15),)),
        (GROUP, (plain("g", 1),)),
        (2, (plain("b", 3),)),
        (NOTE, (plain("n", 6),)),
    ]
    first, second = paginate(rows, ROOM)
    assert [row.ordinal for row in first] == [1]
    assert [(row.ordinal, row.note) for row in second] == [(GROUP, False), (2, False), (2, True)]
    assert second[0].top == ROOM.top
