<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>lectern::ui::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
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
    <name>lectern::ui::SourcePanel</name>
    <message numerus="yes">
        <source>This passage is used in %n block(s)</source>
        <translation>
            <numerusform>This passage is used in %n block</numerusform>
            <numerusform>This passage is used in %n blocks</numerusform>
        </translation>
    </message>
</context>
</TS>
