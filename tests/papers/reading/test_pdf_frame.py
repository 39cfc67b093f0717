import pytest

from bmnn_desk.papers.page_box import PageBox
from bmnn_desk.papers.reading.pdf_frame import Edges, around, frame_of, times

MM = 72 / 25.4


@pytest.mark.parametrize(
    ("rotation", "place"),
    [(0, (10.0, 257.0)), (90, (40.0, 10.0)), (180, (200.0, 40.0)), (270, (257.0, 200.0))],
)
def test_a_point_is_where_the_rotated_page_shows_it(
    rotation: int, place: tuple[float, float]
) -> None:
    frame = frame_of(PageBox(box=(0, 0, 210 * MM, 297 * MM), rotation=rotation, unit=1.0))
    assert frame.point(10 * MM, 40 * MM) == pytest.approx(place)


def test_the_user_unit_enlarges() -> None:
    frame = frame_of(PageBox(box=(0, 0, 100 * MM, 100 * MM), rotation=0, unit=2.0))
    assert frame.point(10 * MM, 90 * MM) == pytest.approx((20, 20))
    assert frame.width_mm == pytest.approx(200)


@pytest.mark.parametrize("angle", [90, -90, 180])
def test_a_box_turned_comes_back_to_its_place(angle: int) -> None:
    frame = frame_of(PageBox(box=(0, 0, 210 * MM, 297 * MM), rotation=0, unit=1.0))
    turned = frame.turned(angle)
    box = (20 * MM, 30 * MM, 50 * MM, 35 * MM)
    back = turned.turned_back(turned.edges(*box), angle)
    assert back == pytest.approx(frame.edges(*box))


@pytest.mark.parametrize(
    ("angle", "direction"), [(90, (0.0, -1.0)), (-90, (0.0, 1.0)), (180, (-1.0, 0.0))]
)
def test_text_at_an_angle_runs_level_in_the_turned_frame(
    angle: int, direction: tuple[float, float]
) -> None:
    frame = frame_of(PageBox(box=(0, 0, 100, 200), rotation=0, unit=1.0))
    across, down = frame.turned(angle).direction(*direction)
    assert across > 0
    assert down == pytest.approx(0)


def test_matrices_apply_one_after_the_other() -> None:
    assert times((2, 0, 0, 2, 1, 0), (1, 0, 0, 1, 5, 7)) == (2, 0, 0, 2, 6, 7)


def test_a_box_holds_what_is_inside_it_or_nearly() -> None:
    box = Edges(0, 0, 10, 10)
    assert box.holds(Edges(-0.4, 1, 5, 10.4), 0.5)
    assert not box.holds(Edges(-0.6, 1, 5, 9), 0.5)
    assert around([box, Edges(5, -2, 12, 4)]) == Edges(0, -2, 12, 10)
