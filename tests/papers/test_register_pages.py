from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.papers.register_layout import PAD, Block, Room, Stack
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
