"""Whether two objects of two PDF files say the same, however they are numbered and packed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Mapping

# Pairs of indirect objects, one of each file, that were found to say the same.
KnownPairs: TypeAlias = set[tuple[tuple[int, int], tuple[int, int]]]
_DEEPEST = 60
_FLATTENED = "/Fxo"
# Pages are compared one by one, and a reference gone astray must not lead to all of them.
_NODES = (pikepdf.Name.Catalog, pikepdf.Name.Pages, pikepdf.Name.Page)
_PACKAGES = (pikepdf.Name.ObjStm, pikepdf.Name.XRef)
_PACKING = frozenset({"/Length", "/Filter", "/DecodeParms"})


def same_object(one: object, other: object, known: KnownPairs, depth: int = _DEEPEST) -> bool:
    """True where the made one holds the same values as the source's, and streams the same bytes.

    Pairs in `known` are not looked at again; new ones are added, so that a cycle ends.
    Of pages and their tree only the type is compared. What is nested deeper than 60 is
    compared as it is written.
    """
    if not isinstance(one, pikepdf.Object) or not isinstance(other, pikepdf.Object):
        # pikepdf gives numbers and truth values as Python's own; 1.0 may be saved as 1.
        same = isinstance(one, bool) is isinstance(other, bool) and one == other
        return same or _is_package(other)
    if not (one.is_indirect and other.is_indirect):
        return _same_parts(one, other, known, depth - 1)
    pair = (one.objgen, other.objgen)
    if pair in known:
        return True
    known.add(pair)
    same = _same_parts(one, other, known, depth - 1)
    if not same:
        known.discard(pair)
    return same


def same_entries(
    one: pikepdf.Object, other: pikepdf.Object, known: KnownPairs, left_out: frozenset[str]
) -> bool:
    """True where two dictionaries say the same under every key but those left out."""
    return _same_entries(one, other, (known, _DEEPEST), left_out)


def _same_parts(one: pikepdf.Object, other: pikepdf.Object, known: KnownPairs, depth: int) -> bool:
    if depth < 0:
        # Nobody writes so deep on purpose: what stands there is compared as it is written.
        return one.unparse(resolved=True) == other.unparse(resolved=True)
    if _is_package(other):
        return True
    way = (known, depth)
    if isinstance(one, pikepdf.Stream):
        return isinstance(other, pikepdf.Stream) and _same_streams(one, other, way)
    if isinstance(one, pikepdf.Dictionary):
        return isinstance(other, pikepdf.Dictionary) and _same_dictionaries(one, other, way)
    if isinstance(one, pikepdf.Array):
        return isinstance(other, pikepdf.Array) and _same_lists(one, other, way)
    return one.unparse(resolved=True) == other.unparse(resolved=True)


def _is_package(other: object) -> bool:
    """What packs the objects of the source's file is no part of its document."""
    return isinstance(other, pikepdf.Stream) and other.get("/Type") in _PACKAGES


def _same_dictionaries(
    one: pikepdf.Object, other: pikepdf.Object, way: tuple[KnownPairs, int]
) -> bool:
    kind = one.get("/Type")  # compared as a name: one that is no UTF-8 has no text
    if kind in _NODES:
        return bool(other.get("/Type") == kind)
    return _same_entries(one, other, way, frozenset())


def _same_streams(one: pikepdf.Object, other: pikepdf.Object, way: tuple[KnownPairs, int]) -> bool:
    same = one.read_raw_bytes() == other.read_raw_bytes() and all(
        _same_lists(one.get(key), other.get(key), way) for key in ("/Filter", "/DecodeParms")
    )
    # A print file packs what lay open in the source: then the unpacked bytes count.
    same = same or one.read_bytes() == other.read_bytes()
    return same and _same_entries(one, other, way, _PACKING)


def _same_lists(one: object, other: object, way: tuple[KnownPairs, int]) -> bool:
    """A single filter may stand in a list or not, and qpdf takes it out of one."""
    firsts, seconds = _listed(one), _listed(other)
    return len(firsts) == len(seconds) and all(
        same_object(first, second, *way) for first, second in zip(firsts, seconds, strict=True)
    )


def _listed(thing: object) -> list[object]:
    if thing is None:
        return []
    return list(thing.as_list()) if isinstance(thing, pikepdf.Array) else [thing]


def _same_entries(
    one: pikepdf.Object,
    other: pikepdf.Object,
    way: tuple[KnownPairs, int],
    left_out: frozenset[str],
) -> bool:
    first, second = _entries(one, left_out), _entries(other, left_out)
    # Flattened annotations get names beside those of the forms, and a form may share the list.
    return first.keys() - second.keys() <= _flattened(first) and all(
        same_object(first.get(key), value, *way) for key, value in second.items()
    )


def _flattened(entries: Mapping[str, object]) -> set[str]:
    return {key for key in entries if key.startswith(_FLATTENED)}


def _entries(thing: pikepdf.Object, left_out: frozenset[str]) -> dict[str, object]:
    """A null stands for no entry at all, and qpdf leaves it out."""
    entries: dict[str, object] = dict(thing.items())
    return {
        key: value for key, value in entries.items() if value is not None and key not in left_out
    }
