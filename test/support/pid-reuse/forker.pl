#!/usr/bin/perl
# Makes processes that have the pid which they are told to have, in a pid namespace of its own (pid_namespaces(7)):
# the kernel gives the next process the first free number after the one in ns_last_pid (proc_sys_kernel(5)).
#
# It reads one order per line and answers each with one line:
#
#   make PID PORT                 makes a process; with a port other than 0 it listens there    PID
#   end PID                       ends it, so that its pid is free                              SIGNAL that ended it
#   swap PID MICROSECONDS PORT    waits, then `end` and `make` in one go                        SIGNAL that ended it
#
# A process that nobody else has signalled is ended by 9.
use strict;
use warnings;
use Socket qw(:all);

$| = 1;
open my $last_pid, '+<', '/proc/sys/kernel/ns_last_pid' or die "ns_last_pid: $!";

while (my $line = <STDIN>) {
  my ($verb, $pid, @words) = split ' ', $line;
  if ($verb eq 'make') { print make($pid, @words), "\n" }
  elsif ($verb eq 'end') { print end($pid), "\n" }
  elsif ($verb eq 'swap') {
    my ($microseconds, $port) = @words;
    select undef, undef, undef, $microseconds / 1e6;
    my $signal = end($pid);
    make($pid, $port);
    print "$signal\n";
  }
  else { die "unknown order: $line" }
}

sub make {
  my ($pid, $port) = @_;
  my $socket = $port ? listener($port) : undef;
  for (1 .. 100) {
    sysseek $last_pid, 0, 0;
    syswrite $last_pid, $pid - 1 or die "ns_last_pid: $!";
    pipe my $ready, my $say_ready or die "pipe: $!";
    my $child = fork // die "fork: $!";
    if (!$child) { close $say_ready; sleep 600; exit }
    # Perl holds signals back around a fork: one that came meanwhile has ended it by now.
    close $say_ready;
    sysread $ready, my $nothing, 1;
    return $child if $child == $pid;
    # Something else was made in between, such as a thread.
    end($child);
  }
  die "no process could be given pid $pid\n";
}

sub listener {
  my ($port) = @_;
  socket my $socket, AF_INET, SOCK_STREAM, 0 or die "socket: $!";
  setsockopt $socket, SOL_SOCKET, SO_REUSEADDR, 1 or die "setsockopt: $!";
  bind $socket, pack_sockaddr_in($port, INADDR_ANY) or die "bind: $!";
  listen $socket, 5 or die "listen: $!";
  return $socket;
}

sub end {
  my ($pid) = @_;
  kill 'KILL', $pid;
  waitpid $pid, 0;
  return $? & 127;
}
