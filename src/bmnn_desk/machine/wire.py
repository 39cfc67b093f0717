"""Values to frames and back, so that neither side can make the other run anything.

Why no pickle: the parent must not trust what a process that has read hostile bytes sends, and
even an unpickler that finds no functions lets it set attributes of classes, change the members
of enums, and take 68 GB by six bytes. Here a value is JSON, and only `known_class` are built, by
their own constructors. Bytes and long texts have frames of their own; a long sequence is cut,
so that no step of either side holds Python's lock for long.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bmnn_desk.errors import DeskError
from bmnn_desk.machine.known_class import known_class, where_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_PLAIN = frozenset({type(None), bool, int, float, str})
_SEQUENCES: Mapping[str, type] = {kind.__name__: kind for kind in (tuple, list, set, frozenset)}
_MANY = "many"
_LONG_TEXT = 500
_NODES_A_FRAME = 1000
_MOST_JSON_BYTES = 64 * 1024 * 1024  # some 20 times that in memory, at worst


def packed(value: object) -> tuple[bytes, ...]:
    """A value as frames.

    Raises:
        TypeError: there is something in it that may not cross.
    """
    packing = _Packing()
    head = _json(packing.plain(value))
    frames = (head, *packing.frames)
    # It points to itself, so it lives until the collector comes; pictures must not.
    packing.frames.clear()
    return frames


def unpacked(frames: Sequence[bytes]) -> object:
    """The value of frames that `packed` made.

    Fields of a value get what was sent, whatever their annotation says.

    Raises:
        ValueError: they were not made by it.
    """
    if not frames:
        raise ValueError(0)
    unpacking = _Unpacking(frames[1:])
    try:
        value = unpacking.value(unpacking.loaded(frames[0]))
    except (TypeError, LookupError, AttributeError, RecursionError, DeskError) as error:
        raise ValueError(type(error).__name__) from None
    unpacking.require_all_taken()
    return value


class _Packing:
    def __init__(self) -> None:
        self.frames: list[bytes] = []
        self._nodes = 0
        self._writers: Mapping[type, Callable[[Any], object]] = {
            **{kind: partial(self._items, tag) for tag, kind in _SEQUENCES.items()},
            MappingProxyType: self._mapping,
            bytes: lambda data: ["bytes", self._framed(data)],
            date: lambda day: ["date", day.isoformat()],
            dict: self._mapping,
            str: lambda text: ["text", self._framed(_encoded(text))],
        }

    def plain(self, value: object) -> object:
        """What JSON can carry of a value; raises TypeError where no type of ours answers for it."""
        self._nodes += 1
        kind = type(value)
        if kind in _PLAIN and not (isinstance(value, str) and len(value) > _LONG_TEXT):
            return value
        return self._writers.get(kind, self._ours)(value)

    def _mapping(self, value: Mapping[object, object]) -> object:
        return self._items("dict", chain.from_iterable(value.items()))

    def _ours(self, value: object) -> object:
        where = where_of(type(value))
        if isinstance(value, Enum):
            return ["member", where, value.name]
        if isinstance(value, DeskError):
            return self._items("error", (where, value.args, vars(value)))
        if not is_dataclass(value):
            raise TypeError(where)
        made = (getattr(value, each.name) for each in fields(value) if each.init)
        return self._items("made", chain((where,), made))

    def _items(self, tag: str, values: Iterable[object]) -> list[object]:
        pieces: list[int] = []
        piece: list[object] = []
        before = self._nodes
        for value in values:
            piece.append(self.plain(value))
            if self._nodes - before > _NODES_A_FRAME:
                pieces.append(self._framed(_json(piece)))
                piece = []
                self._nodes = before + len(pieces)
        if not pieces:
            return [tag, *piece]
        pieces.append(self._framed(_json(piece)))
        return [_MANY, tag, *pieces]

    def _framed(self, data: bytes) -> int:
        self.frames.append(data)
        return len(self.frames) - 1


class _Unpacking:
    def __init__(self, frames: Sequence[bytes]) -> None:
        # Each frame is taken once: a frame that stood for two could stand for thousands.
        self._left: dict[int, bytes] = dict(enumerate(frames))
        self._json_bytes = 0
        self._builders: Mapping[str, Callable[..., object]] = {
            **{tag: partial(self._sequence, kind) for tag, kind in _SEQUENCES.items()},
            "bytes": self._bytes,
            "date": date.fromisoformat,
            "dict": self._mapping,
            "error": self._error,
            "made": self._made,
            "member": self._member,
            "text": self._text,
        }

    def value(self, plain: object) -> object:
        """Build the value again out of what JSON carried; raises TypeError on a bare object."""
        if not isinstance(plain, list):
            if isinstance(plain, dict):
                raise TypeError(dict)
            return plain
        tag, *items = plain
        if tag == _MANY:
            tag, *pieces = items
            items = [item for piece in pieces for item in self._piece(piece)]
        return self._builders[tag](*items)

    def loaded(self, data: bytes) -> object:
        """Read JSON; raises ValueError once all of a message is longer than it may be, in bytes."""
        self._json_bytes += len(data)
        if self._json_bytes > _MOST_JSON_BYTES:
            raise ValueError(self._json_bytes)
        return json.loads(_decoded(data))

    def require_all_taken(self) -> None:
        """Raise ValueError where bytes came that no value asked for."""
        if self._left:
            raise ValueError(len(self._left))

    def _piece(self, number: int) -> list[object]:
        piece = self.loaded(self._left.pop(number))
        if not isinstance(piece, list):
            raise TypeError(number)
        return piece

    def _sequence(self, kind: Callable[[Any], object], *items: object) -> object:
        return kind(map(self.value, items))

    def _mapping(self, *items: object) -> object:
        values = tuple(map(self.value, items))
        return dict(zip(values[::2], values[1::2], strict=True))

    def _bytes(self, number: int) -> bytes:
        return self._left.pop(number)

    def _text(self, number: int) -> str:
        return _decoded(self._left.pop(number))

    def _member(self, where: str, name: str) -> object:
        return _of(Enum, where)[name]

    def _made(self, where: str, *items: object) -> object:
        kind = _of(object, where)
        names = [each.name for each in fields(kind) if each.init]
        return kind(**dict(zip(names, map(self.value, items), strict=True)))

    def _error(self, where: str, args: object, facts: object) -> DeskError:
        kind = _of(DeskError, where)
        given, known = self.value(args), self.value(facts)
        if not isinstance(given, tuple) or not isinstance(known, dict):
            raise TypeError(where)
        error: DeskError = kind.__new__(kind, *given)
        for name, value in known.items():
            if not name.isidentifier() or hasattr(error, name):
                raise ValueError(name)
            setattr(error, name, value)
        return error


def _of(parent: Any, where: str) -> Any:  # noqa: ANN401  a class that only the sender knows
    kind = known_class(where)
    if not issubclass(kind, parent):
        raise TypeError(where)
    return kind


def _json(plain: object) -> bytes:
    return _encoded(json.dumps(plain, ensure_ascii=False, separators=(",", ":")))


def _encoded(text: str) -> bytes:
    """Half characters too: a damaged PDF may give them as its text."""
    return text.encode("utf-8", "surrogatepass")


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
