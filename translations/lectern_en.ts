<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n objective(s) assessed</source>
        <translation>
            <numerusform>%n objective assessed</numerusform>
            <numerusform>%n objectives assessed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactSentence</name>
    <message numerus="yes">
        <source>The block has %n sentence(s), counted from 0.</source>
        <translation>
            <numerusform>The block has %n sentence, counted from 0.</numerusform>
            <numerusform>The block has %n sentences, counted from 0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message numerus="yes">
        <source>From %n fact(s)</source>
        <translation>
            <numerusform>From %n fact</numerusform>
            <numerusform>From %n facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n of %1 image(s) differ(s) from those of this report.</source>
        <translation>
            <numerusform>%n of %1 images differs from those of this report.</numerusform>
            <numerusform>%n of %1 images differ from those of this report.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this report are missing.</source>
        <translation>
            <numerusform>%n image of this report is missing.</numerusform>
            <numerusform>%n images of this report are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were not there before.</source>
        <translation>
            <numerusform>%n image was not there before.</numerusform>
            <numerusform>%n images were not there before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::BlockView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::ChipRow</name>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::DocumentFlow</name>
    <message numerus="yes">
        <source>%n new point(s) from the chapter.</source>
        <translation>
            <numerusform>%n new point from the chapter.</numerusform>
            <numerusform>%n new points from the chapter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in locked blocks stay(s)</source>
        <translation>
            <numerusform>%n in a locked block stays</numerusform>
            <numerusform>%n in locked blocks stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::FlagsPanel</name>
    <message numerus="yes">
        <source>No contradiction found by %n rule(s). Still read it through.</source>
        <translation>
            <numerusform>No contradiction found by %n rule. Still read it through.</numerusform>
            <numerusform>No contradiction found by %n rules. Still read it through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::GraphPage</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prerequisite(s)</source>
        <translation>
            <numerusform>%n prerequisite</numerusform>
            <numerusform>%n prerequisites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>%n cycle</numerusform>
            <numerusform>%n cycles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::LessonPage</name>
    <message numerus="yes">
        <source>Drafting: %n block(s)</source>
        <translation>
            <numerusform>Drafting: %n block</numerusform>
            <numerusform>Drafting: %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::LibraryPage</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n running or waiting</source>
        <translation>
            <numerusform>%n running or waiting</numerusform>
            <numerusform>%n running or waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::NewReportDialog</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::OutlinePanel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::PagePreview</name>
    <message numerus="yes">
        <source>and %n more page(s)</source>
        <translation>
            <numerusform>and %n more page</numerusform>
            <numerusform>and %n more pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::PointList</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::PrintDialog</name>
    <message numerus="yes">
        <source>%n page(s) of A4.</source>
        <translation>
            <numerusform>%n page of A4.</numerusform>
            <numerusform>%n pages of A4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::RecentRow</name>
    <message numerus="yes">
        <source>Lesson, %n min</source>
        <translation>
            <numerusform>Lesson, %n min</numerusform>
            <numerusform>Lesson, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::ReportFoot</name>
    <message numerus="yes">
        <source>%n flag(s) to settle.</source>
        <translation>
            <numerusform>%n flag to settle.</numerusform>
            <numerusform>%n flags to settle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing sentence(s) for which no image was read.</source>
        <translation>
            <numerusform>%n standing sentence for which no image was read.</numerusform>
            <numerusform>%n standing sentences for which no image was read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::ReportPage</name>
    <message numerus="yes">
        <source>Drafting: %n block(s)</source>
        <translation>
            <numerusform>Drafting: %n block</numerusform>
            <numerusform>Drafting: %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slice(s)</source>
        <translation>
            <numerusform>%n slice</numerusform>
            <numerusform>%n slices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::SceneFields</name>
    <message numerus="yes">
        <source>%n block(s) state other values:</source>
        <translation>
            <numerusform>%n block states other values:</numerusform>
            <numerusform>%n blocks state other values:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::SourcePanel</name>
    <message numerus="yes">
        <source>This passage is used in %n block(s)</source>
        <translation>
            <numerusform>This passage is used in %n block</numerusform>
            <numerusform>This passage is used in %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::VersionRow</name>
    <message numerus="yes">
        <source>%n block(s) changed</source>
        <translation>
            <numerusform>%n block changed</numerusform>
            <numerusform>%n blocks changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::VersionView</name>
    <message numerus="yes">
        <source>%n block(s) differ from now.</source>
        <translation>
            <numerusform>%n block differs from now.</numerusform>
            <numerusform>%n blocks differ from now.</numerusform>
        </translation>
    </message>
</context>
</TS>
