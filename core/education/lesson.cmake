# SPDX-License-Identifier: GPL-3.0-or-later
# The lesson planner, a target of its own: included by core/education/CMakeLists.txt.
lectern_add_library(lesson
  SOURCES ../education/lesson_activities.cpp ../education/lesson_closing.cpp ../education/lesson_explanations.cpp
          ../education/lesson_objectives.cpp ../education/lesson_outline.cpp ../education/lesson_outline.h
          ../education/lesson_planner.cpp ../education/lesson_planner.h ../education/lesson_request.h
          ../education/lesson_steps.cpp ../education/lesson_steps.h
  PUBLIC Lectern::drafting Lectern::base $<TARGET_NAME_IF_EXISTS:education>)
