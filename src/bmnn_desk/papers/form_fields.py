"""The fields of a PDF form, whose tree may be a ring, and what they take from their parents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import DocumentTooBigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_DEEPEST = 60
_MOST = 200_000


def fields_below(holder: pikepdf.Object, key: str) -> Iterator[pikepdf.Object]:
    """Every field below a form (`/Fields`) or a field (`/Kids`), each once."""
    return walked(listed(holder.get(key)), lambda field: listed(field.get("/Kids")))


def require_bounded_fields(holder: pikepdf.Object, key: str) -> None:
    """Refuse a form whose fields are reached in so many ways that a viewer never ends.

    Raises:
        DocumentTooBigError: over 200,000 of them; a field that is listed twice counts twice, and
            one below itself does not.
    """
    above: frozenset[tuple[int, int]] = frozenset()
    waiting = [(field, above) for field in listed(holder.get(key))]
    for _ in range(_MOST):
        if not waiting:
            return
        field, above = waiting.pop()
        is_below_itself = field.is_indirect and field.objgen in above
        if isinstance(field, pikepdf.Dictionary) and not is_below_itself and len(above) < _DEEPEST:
            above = above | {field.objgen}
            waiting += [(kid, above) for kid in listed(field.get("/Kids"))]
    raise DocumentTooBigError


def is_signature(field: object) -> bool:
    """A field or widget with a signature in it; its kind and value may stand on its parent."""
    return (
        isinstance(field, pikepdf.Dictionary)
        and of_field(field, "/FT") == pikepdf.Name.Sig
        and of_field(field, "/V") is not None
    )


def of_field(field: pikepdf.Object, key: str) -> pikepdf.Object | None:
    """The value of a field's key, from the field or the nearest one above it."""
    node: pikepdf.Object | None = field
    for _ in range(_DEEPEST):
        if not isinstance(node, pikepdf.Dictionary):
            return None
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return None


def walked(
    first: Sequence[pikepdf.Object | None],
    below: Callable[[pikepdf.Object], Sequence[pikepdf.Object | None]],
) -> Iterator[pikepdf.Object]:
    """Each dictionary of a tree once, though it go in a circle; at most 200,000 of them."""
    seen, waiting = set(), list(first)
    for _ in range(_MOST):
        if not waiting:
            return
        node = waiting.pop()
        if not isinstance(node, pikepdf.Dictionary) or (node.is_indirect and node.objgen in seen):
            continue
        seen.add(node.objgen)
        yield node
        waiting += below(node)


def listed(found: pikepdf.Object | None) -> list[pikepdf.Object]:
    """The parts of a list; what is none has none."""
    return list(found.as_list()) if isinstance(found, pikepdf.Array) else []
