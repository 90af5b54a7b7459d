"""What an object works out of itself when somebody asks for it first, and keeps."""

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

T = TypeVar("T")
R = TypeVar("R")


class lazy(Generic[T, R]):  # noqa: N801 -- it is written as `property` is
    """A `functools.cached_property` without the lock that it takes before Python 3.12, which costs more than the work.

    A document is read in one thread; two would do the work twice, and find the same.
    """

    def __init__(self, func: Callable[[T], R]) -> None:
        self.func, self.__doc__ = func, func.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, of: None, owner: type) -> Self: ...
    @overload
    def __get__(self, of: T, owner: type) -> R: ...
    def __get__(self, of: T | None, owner: type) -> Self | R:
        if of is None:
            return self
        found = of.__dict__[self._name] = self.func(of)
        return found
