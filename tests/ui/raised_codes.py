"""The codes that the program gives to mishaps of records and stages, by its source."""

from __future__ import annotations

import ast
import importlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SOURCE = Path(__file__).parents[2] / "src"
# The mishap, or what raises it with what it was given -> which of its arguments are codes.
_RAISES = {
    "AlreadyThereError": (0,),
    "NotFoundError": (0,),
    "WrongStageError": (0, 1),
    "refuse_sight": (1,),
    "require_standing": (2,),
}


@dataclass(frozen=True, slots=True)
class Raised:
    """Codes that are written down, and expressions whose value only the running act knows."""

    codes: set[str] = field(default_factory=set)
    open: set[str] = field(default_factory=set)


def raised_codes() -> Raised:
    """The codes of all modules of the program."""
    found = Raised()
    for path in sorted((SOURCE / "bmnn_desk").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if any(name in text for name in (*_RAISES, ".find(t.")):
            _of_module(path, ast.parse(text), found)
    return found


def _of_module(path: Path, tree: ast.Module, found: Raised) -> None:
    module = importlib.import_module(".".join(path.relative_to(SOURCE).with_suffix("").parts))
    nodes = list(ast.walk(tree))
    whole = [each for each in nodes if isinstance(each, ast.FunctionDef)]
    for call in (each for each in nodes if isinstance(each, ast.Call)):
        for value in _codes(call):
            around = (each for each in whole if _holds(each, call))
            _resolve(value, module, next(around, tree), found)


def _holds(each: ast.FunctionDef, call: ast.Call) -> bool:
    return each.lineno <= call.lineno <= (each.end_lineno or each.lineno)


def _codes(call: ast.Call) -> Iterator[ast.expr]:
    name = ast.unparse(call.func)
    given = [part for each in call.args for part in _spread(each)]
    yield from (given[place] for place in _RAISES.get(name, ()) if place < len(given))
    if name.endswith(".find") and given and ast.unparse(given[0]).startswith("t."):
        yield ast.Attribute(given[0], "__tablename__")


def _spread(given: ast.expr) -> list[ast.expr]:
    """Both ways of `*(a if … else b)`, or the argument itself."""
    if not isinstance(given, ast.Starred):
        return [given]
    if isinstance(given.value, ast.IfExp) and isinstance(given.value.body, ast.Tuple):
        return given.value.body.elts
    return [given.value]


def _resolve(
    value: ast.expr, module: ModuleType, within: ast.FunctionDef | ast.Module, found: Raised
) -> None:
    for each in _values(value, within):
        try:
            known = eval(ast.unparse(each), vars(module))  # noqa: S307  our own source
        except (AttributeError, NameError):
            found.open.add(ast.unparse(each))
        else:
            found.codes.add(str(known))


def _values(value: ast.expr, within: ast.FunctionDef | ast.Module) -> Iterator[ast.expr]:
    """What an expression may be: both ways of a choice, and all that its name is given."""
    if isinstance(value, ast.IfExp):
        yield from (*_values(value.body, within), *_values(value.orelse, within))
    elif isinstance(value, ast.Name) and (given := list(_given(value.id, within))):
        for each in given:
            yield from ([each] if isinstance(each, ast.Name) else _values(each, within))
    else:
        yield value


def _given(name: str, within: ast.FunctionDef | ast.Module) -> Iterator[ast.expr]:
    for line in ast.walk(within):
        if isinstance(line, ast.Assign) and isinstance(within, ast.FunctionDef):
            for target in line.targets:
                yield from _paired(name, target, line.value)


def _paired(name: str, target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Name) and target.id == name:
        yield value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=True):
            yield from _paired(name, one, other)
