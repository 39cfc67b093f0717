from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.docx_places import Side
from bmnn_desk.papers.docx_splice import gaps_in

NEW = b"<n/>"


def spliced(part: str, tag: str, side: Side) -> str:
    data = part.encode()
    root = etree.fromstring(data)
    element = next(root.iter(tag))
    (gap,) = gaps_in(data, root, [(element, side)])
    return (data[: gap.at] + gap.opened + NEW + gap.closed + data[gap.resumes :]).decode()


@pytest.mark.parametrize(
    ("side", "wanted"),
    [
        (Side.BEFORE, '<a><n/><b x=">"><c/>ế</b></a>'),
        (Side.AFTER, '<a><b x=">"><c/>ế</b><n/></a>'),
        (Side.INSIDE_FIRST, '<a><b x=">"><n/><c/>ế</b></a>'),
        (Side.INSIDE_LAST, '<a><b x=">"><c/>ế<n/></b></a>'),
    ],
)
def test_each_side_of_an_element_is_found(side: Side, wanted: str) -> None:
    assert spliced('<a><b x=">"><c/>ế</b></a>', "b", side) == wanted


@pytest.mark.parametrize(
    ("side", "wanted"),
    [
        (Side.BEFORE, "<a>'<n/><b y='/>' /></a>"),
        (Side.AFTER, "<a>'<b y='/>' /><n/></a>"),
        (Side.INSIDE_FIRST, "<a>'<b y='/>' ><n/></b></a>"),
        (Side.INSIDE_LAST, "<a>'<b y='/>' ><n/></b></a>"),
    ],
)
def test_an_element_without_content_is_opened(side: Side, wanted: str) -> None:
    assert spliced("<a>'<b y='/>' /></a>", "b", side) == wanted


def test_what_only_looks_like_a_tag_is_passed_over() -> None:
    part = "<?xml version='1.0'?><!-- <b/> --><a><![CDATA[<b>]]><?b ?><b>/></b ></a><!-- > -->"
    wanted = part.replace("/></b >", "/><n/></b >")
    assert spliced(part, "b", Side.INSIDE_LAST) == wanted
    assert spliced(part, "b", Side.AFTER) == part.replace("</b >", "</b ><n/>")


def test_a_byte_order_mark_and_letters_of_many_bytes_shift_nothing() -> None:
    part = "\ufeff<a>Đặng Ế<b>ộ</b></a>"
    assert spliced(part, "b", Side.INSIDE_LAST) == "\ufeff<a>Đặng Ế<b>ộ<n/></b></a>"


def test_several_places_are_found_at_once_in_the_order_asked() -> None:
    data = b"<a><b/><c>x</c></a>"
    root = etree.fromstring(data)
    last, first = gaps_in(data, root, [(root[1], Side.AFTER), (root[0], Side.BEFORE)])
    assert (first.at, last.at) == (3, 15)


def test_a_part_that_is_not_the_trees_is_damage() -> None:
    root = etree.fromstring(b"<a><b/></a>")
    for part in (b"<a/>", b"<a>", b"<a><b></a>"):
        with pytest.raises(DocumentDamagedError):
            gaps_in(part, root, [(root[0], Side.AFTER)])
