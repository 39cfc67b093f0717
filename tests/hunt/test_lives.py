"""The hunt itself works: a few lives in the fast suite, ten thousand by hand."""

from tests.hunt.lives import hunt_lives


def test_a_few_lives_are_walked_and_counted() -> None:
    report = hunt_lives(6, seed=5)

    assert report.faults == ()
    assert report.figures.startswith("6 lives, ")
